package org.leidenkg;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Lets tests run where a program is that they need. Where it is not, they are left out with a message that cannot be overlooked;
 * the continuous integration requires the program by a property, and then its absence is a failure.
 */
public abstract class ProgramCondition implements ExecutionCondition {
    private static final Set<String> SAID = ConcurrentHashMap.newKeySet();

    private final String property;
    private final String missing;

    /**
     * @param property {@code required} makes the program's absence a failure
     * @param missing what is then said: which tests did not run, and how to get the program
     */
    protected ProgramCondition(String property, String missing) {
        this.property = property;
        this.missing = missing;
    }

    protected abstract boolean isThere();

    @Override
    public final ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (isThere()) {
            return ConditionEvaluationResult.enabled("the program is there");
        }
        if ("required".equals(System.getProperty(property))) {
            throw new IllegalStateException(missing + " (" + property + "=required)");
        }
        if (SAID.add(missing)) {
            System.err.println("[WARNING] " + missing);
        }
        return ConditionEvaluationResult.disabled(missing);
    }
}
