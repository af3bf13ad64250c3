package com.example.parasol.dev.kit.job;

import com.example.parasol.dev.kit.page.DevPage;
import com.example.parasol.dev.kit.page.Section;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Serves the jobs beside the start page, where there is a database. */
@AutoConfiguration(
        afterName = "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnProperty("parasol.dev.start-page")
@ConditionalOnBean(DataSource.class)
class JobPageAutoConfiguration {

    @Bean
    JobPage waitingJobs(DataSource dataSource) {
        return new JobPage(new JobTable(dataSource));
    }

    @Bean
    RouterFunction<ServerResponse> jobPage(JobPage jobs) {
        return RouterFunctions.route().GET("/dev/jobs", _ -> DevPage.answer(jobs.html())).build();
    }

    @Bean
    @Order(2)
    Section jobSection(JobPage jobs) {
        return jobs::section;
    }
}
