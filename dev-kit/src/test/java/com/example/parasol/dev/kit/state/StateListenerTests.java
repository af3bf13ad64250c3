package com.example.parasol.dev.kit.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.parasol.dev.kit.state.ApplicationState.Phase;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

class StateListenerTests {

    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class
    })
    static class Application {

        @Bean
        Phase phaseWhileItStarts() {
            return ApplicationStates.of("state-up").map(ApplicationState::phase).orElse(Phase.UP);
        }
    }

    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class
    })
    static class Failing {

        @Bean
        String bean() {
            throw new IllegalStateException("no bean");
        }
    }

    @Test
    void anApplicationStartsIsUpAtItsPortAndEnds() {
        var application = run(Application.class, "state-up", WebApplicationType.SERVLET);
        var port = application.getEnvironment().getProperty("local.server.port", Integer.class);

        assertThat(application.getBean(Phase.class)).isEqualTo(Phase.STARTING);
        assertThat(ApplicationStates.of("state-up"))
                .hasValueSatisfying(state ->
                        assertThat(state)
                                .returns(Phase.UP, ApplicationState::phase)
                                .returns(port, ApplicationState::port)
                                .returns("", ApplicationState::saved));

        application.close();
        assertThat(ApplicationStates.of("state-up").map(ApplicationState::phase))
                .hasValue(Phase.DOWN);
    }

    @Test
    void whatWasSavedStaysAndAProblemGoesWithTheNextStart() {
        ApplicationStates.isSaved("state-mended", "A.java");
        assertThatThrownBy(() -> run(Failing.class, "state-mended", WebApplicationType.SERVLET))
                .satisfies(e -> ApplicationStates.hasFailed("state-mended", e));
        assertThat(ApplicationStates.of("state-mended").map(ApplicationState::problem))
                .hasValue("java.lang.IllegalStateException: no bean");

        run(Application.class, "state-mended", WebApplicationType.SERVLET).close();
        assertThat(ApplicationStates.of("state-mended"))
                .hasValueSatisfying(state ->
                        assertThat(state)
                                .returns("", ApplicationState::problem)
                                .returns("A.java", ApplicationState::saved));
    }

    @Test
    void whatServesNothingIsNoApplication() {
        run(Object.class, "state-launcher", WebApplicationType.NONE).close();

        assertThat(ApplicationStates.of("state-launcher")).isEmpty();
    }

    private static ConfigurableApplicationContext run(
            Class<?> source, String name, WebApplicationType type) {
        var application = new SpringApplication(source);
        application.setWebApplicationType(type);
        return application.run(
                "--spring.application.name=" + name,
                "--server.port=0",
                "--parasol.dev.database=false",
                "--spring.main.banner-mode=off");
    }
}
