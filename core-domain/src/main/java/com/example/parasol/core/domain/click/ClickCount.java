package com.example.parasol.core.domain.click;

import com.example.parasol.core.domain.usage.PeriodCount;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Clicks on all links of an organization, in whole UTC days. */
@Configuration(proxyBeanMethods = false)
class ClickCount {

    @Bean
    PeriodCount clicks() {
        return new PeriodCount(
                "clicks",
                """
                select coalesce(sum(d.clicks), 0) from link l join click_day d on d.link_id = l.id
                where l.organization_id = :organization
                  and d.day >= cast(:start at time zone 'UTC' as date)
                  and d.day < cast(:end at time zone 'UTC' as date)
                """);
    }
}
