package com.example.parasol.core.domain;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Counts how often the present thread hashed a password: that is what takes time. */
@TestComponent
public class Hashes implements BeanPostProcessor {

    private final ThreadLocal<AtomicInteger> count = ThreadLocal.withInitial(AtomicInteger::new);

    public int during(Runnable work) {
        var before = count.get().get();
        work.run();
        return count.get().get() - before;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof PasswordEncoder encoder ? counting(encoder) : bean;
    }

    private PasswordEncoder counting(PasswordEncoder encoder) {
        return new PasswordEncoder() {
            @Override
            public @Nullable String encode(@Nullable CharSequence password) {
                count.get().incrementAndGet();
                return encoder.encode(password);
            }

            @Override
            public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
                count.get().incrementAndGet();
                return encoder.matches(password, hash);
            }

            @Override
            public boolean upgradeEncoding(@Nullable String hash) {
                return encoder.upgradeEncoding(hash);
            }
        };
    }
}
