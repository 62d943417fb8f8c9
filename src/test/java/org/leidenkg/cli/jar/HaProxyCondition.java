package org.leidenkg.cli.jar;

import org.leidenkg.ProgramCondition;
import org.leidenkg.Programs;

/** Lets tests behind a proxy run where HAProxy is. */
final class HaProxyCondition extends ProgramCondition {
    HaProxyCondition() {
        super(
                "leidenkg.haproxy",
                "The test behind a proxy was NOT RUN: haproxy is not on the PATH. On Debian and Ubuntu: apt install haproxy");
    }

    @Override
    protected boolean isThere() {
        return Programs.find("haproxy").isPresent();
    }
}
