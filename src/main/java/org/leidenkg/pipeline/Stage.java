package org.leidenkg.pipeline;

/** The stages of a build, in order. */
public enum Stage {
    SEEDS("reading the seeds"),
    READ("reading the agendas"),
    MAP("mapping to the graph"),
    DERIVE("deriving collaborations"),
    VALIDATE("validating"),
    STORE("storing"),
    PUBLISH("writing the dumps"),
    REPORT("writing the report");

    private final String doing;

    Stage(String doing) {
        this.doing = doing;
    }

    /** What happens, for people. */
    public String doing() {
        return doing;
    }
}
