package org.leidenkg.browser;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Lets the browser's tests run where Chromium is. Where it is not, they are left out with a message that cannot be
 * overlooked; the continuous integration gives {@code -Dleidenkg.browser=required}, and then its absence is a failure.
 */
final class ChromiumCondition implements ExecutionCondition {
    /** {@code required} makes a missing browser a failure. */
    static final String PROPERTY = "leidenkg.browser";

    private static final String MISSING =
            "The tests in a real browser were NOT RUN: chromium and chromedriver are not on"
                    + " the PATH. On Debian and Ubuntu: apt install chromium chromium-driver";

    private static final AtomicBoolean SAID = new AtomicBoolean();

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Chromium.find().isPresent()) {
            return ConditionEvaluationResult.enabled("Chromium is there");
        }
        if ("required".equals(System.getProperty(PROPERTY))) {
            throw new IllegalStateException(MISSING + " (" + PROPERTY + "=required)");
        }
        if (!SAID.getAndSet(true)) {
            System.err.println("[WARNING] " + MISSING);
        }
        return ConditionEvaluationResult.disabled(MISSING);
    }
}
