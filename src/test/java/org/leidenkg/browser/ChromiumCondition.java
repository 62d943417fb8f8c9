package org.leidenkg.browser;

import org.leidenkg.ProgramCondition;

/** Lets the browser's tests run where Chromium is. */
final class ChromiumCondition extends ProgramCondition {
    ChromiumCondition() {
        super(
                "leidenkg.browser",
                "The tests in a real browser were NOT RUN: chromium and chromedriver are not on the PATH. On Debian and"
                        + " Ubuntu: apt install chromium chromium-driver");
    }

    @Override
    protected boolean isThere() {
        return Chromium.find().isPresent();
    }
}
