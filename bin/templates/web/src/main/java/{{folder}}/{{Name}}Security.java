package {{package}};

import com.example.parasol.web.theme.safety.PageSafety;
import com.example.parasol.web.theme.safety.UnknownRoute;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Who may see what. What stands in no line is not there. Who is logged in, a bean of {@code
 * LoginLookup} finds; until there is one, and a page at {@code /login}, nobody is.
 */
@Configuration(proxyBeanMethods = false)
class {{Name}}Security {

    @Bean
    SecurityFilterChain pages(HttpSecurity http, PageSafety pages) throws Exception {
        return pages.protect(http)
                .authorizeHttpRequests(routes ->
                        routes.requestMatchers("/")
                                .permitAll()
                                .anyRequest()
                                .access(new UnknownRoute()))
                .build();
    }
}
