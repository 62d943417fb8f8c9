package org.leidenkg.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A class of tests that take a {@link Browser}. All such classes share one service, and one browser where they run in one go. A test that fails leaves a picture of the page in {@code target/browser}.
 *
 * <p>Without Chromium and its driver on the machine these tests are not run, and say so, unless the property
 * {@code leidenkg.browser} is {@code required}: then they fail.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({ChromiumCondition.class, BrowserExtension.class})
@interface BrowserTest {}
