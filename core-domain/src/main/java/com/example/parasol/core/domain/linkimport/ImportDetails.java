package com.example.parasol.core.domain.linkimport;

import java.util.List;

/**
 * An import and what was wrong with it.
 *
 * @param problems some of them, from the top of the file
 */
public record ImportDetails(Import made, List<ImportProblem> problems) {

    public ImportDetails {
        problems = List.copyOf(problems);
    }
}
