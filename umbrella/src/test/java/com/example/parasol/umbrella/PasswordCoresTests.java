package com.example.parasol.umbrella;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** As many passwords are hashed at once as this JVM has cores, in all applications together. */
class PasswordCoresTests {

    @ParameterizedTest
    @ValueSource(strings = {"api-web", "admin-web"})
    void everyApplicationWaitsForTheSamePermits(String application) throws Exception {
        assertThat(permits(application)).isSameAs(permits("web-site"));
    }

    private static Object permits(String application) throws ReflectiveOperationException {
        var view = View.of(application, PasswordCoresTests.class.getClassLoader());
        var cores = view.loadClass(ClassPathRecord.basePackage() + "core.domain.password.JvmCores");
        var permits = cores.getDeclaredMethod("permits");
        permits.setAccessible(true);
        return Objects.requireNonNull(permits.invoke(null));
    }
}
