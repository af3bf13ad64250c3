package com.example.parasol.core.domain.account;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AccountRepository extends Repository<AccountEntity, UUID> {

    Optional<AccountEntity> findById(UUID id);

    /** Alone: no login opens with a password that is being changed. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from AccountEntity a where a.id = :id")
    Optional<AccountEntity> lock(UUID id);

    void flush();

    Optional<AccountEntity> findByEmail(String email);

    /** Of many that try at once exactly one gets an id. */
    @Query(
            nativeQuery = true,
            value =
                    """
                    insert into account (email, password_hash, created_at) values (:email, :hash, :now)
                    on conflict (email) do nothing returning id
                    """)
    Optional<UUID> insertIfNew(String email, String hash, Instant now);
}
