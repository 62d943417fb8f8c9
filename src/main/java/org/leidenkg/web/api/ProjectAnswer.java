package org.leidenkg.web.api;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.leidenkg.query.answer.ProjectDetail;
import org.leidenkg.query.answer.RelatedProject;

/** A project, and those like it. */
@JsonClassDescription("All that is known of a project.")
record ProjectAnswer(
        @JsonUnwrapped ProjectDetail detail,

        @JsonPropertyDescription("Projects that share parties with it, those with the most first.")
        List<RelatedProject> related) {}
