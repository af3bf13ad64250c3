package com.example.parasol.dev.kit.job;

import com.example.parasol.dev.kit.log.LogMemory;
import com.example.parasol.dev.kit.page.DevPage;
import com.example.parasol.dev.kit.page.Moment;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** The jobs as a page, and the most urgent ones for the start page. */
final class JobPage {

    private static final int ON_THE_START_PAGE = 4;

    private final JobTable table;

    JobPage(JobTable table) {
        this.table = table;
    }

    String section() {
        return DevPage.fill("job/section.html", Map.of("jobs", jobs(ON_THE_START_PAGE)));
    }

    String html() {
        return DevPage.fill("job/page.html", Map.of("jobs", jobs(Integer.MAX_VALUE)));
    }

    private String jobs(int most) {
        try {
            var jobs = table.jobs();
            return jobs.isEmpty()
                    ? "<p>None waits.</p>"
                    : DevPage.fill("job/table.html", Map.of("rows", rows(jobs, most)));
        } catch (SQLException e) {
            return "<p>They cannot be read: %s</p>"
                    .formatted(HtmlUtils.htmlEscape(String.valueOf(e.getMessage())));
        }
    }

    private static String rows(List<WaitingJob> jobs, int most) {
        var errors = new JobErrors(LogMemory.newest());
        return jobs.stream()
                .limit(most)
                .map(job -> row(job, errors))
                .collect(Collectors.joining("\n"));
    }

    private static String row(WaitingJob job, JobErrors errors) {
        var state = job.state(Instant.now());
        return """
        <tr>
            <th scope="row" title="%s">%s</th>
            <td><span class="state %s">%s</span></td>
            <td>%d</td>
            <td>%s</td>
            <td>%s</td>
        </tr>\
        """
                .formatted(
                        HtmlUtils.htmlEscape(job.instance()),
                        HtmlUtils.htmlEscape(job.task()),
                        state,
                        state,
                        job.failures(),
                        Moment.html(job.dueAt()),
                        error(job, errors));
    }

    private static String error(WaitingJob job, JobErrors errors) {
        var failedAt = job.failedAt();
        return failedAt == null || job.failures() == 0
                ? ""
                : Moment.html(failedAt)
                        + " "
                        + HtmlUtils.htmlEscape(errors.of(job).orElse("(see the log of that time)"));
    }
}
