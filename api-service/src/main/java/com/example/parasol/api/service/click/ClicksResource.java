package com.example.parasol.api.service.click;

import com.example.parasol.core.domain.click.DayClicks;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

/** How often a link was followed, day by day. */
@Schema(name = "Clicks", description = "Clicks per UTC day, ascending, with zeros")
public record ClicksResource(List<Day> items) {

    @Schema(name = "DayClicks")
    public record Day(LocalDate day, @Schema(example = "7") long clicks) {}

    static ClicksResource of(List<DayClicks> days) {
        return new ClicksResource(
                days.stream().map(day -> new Day(day.day(), day.clicks())).toList());
    }
}
