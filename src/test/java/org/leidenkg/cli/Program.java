package org.leidenkg.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;

/** A run of the program in this process: its exit code and what it wrote. */
record Program(int exitCode, String out, String err) {
    static Program run(Object... arguments) {
        return run(Map.of(), arguments);
    }

    /** Where these variables are set, and no others. */
    static Program run(Map<String, String> variables, Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] args = new String[arguments.length];
        for (int i = 0; i < args.length; i++) {
            args[i] = arguments[i].toString();
        }
        int exitCode = Main.run(args, variables, new PrintWriter(out), new PrintWriter(err));
        return new Program(exitCode, out.toString(), err.toString());
    }
}
