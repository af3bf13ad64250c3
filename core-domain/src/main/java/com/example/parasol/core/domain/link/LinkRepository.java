package com.example.parasol.core.domain.link;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Every finder takes the organization, so that no query can reach into another tenant. */
interface LinkRepository extends Repository<LinkEntity, UUID> {

    LinkEntity saveAndFlush(LinkEntity link);

    Optional<LinkEntity> findByIdAndOrganizationId(UUID id, UUID organizationId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from LinkEntity l where l.id = :id and l.organizationId = :organizationId")
    Optional<LinkEntity> lock(UUID id, UUID organizationId);

    long countByOrganizationId(UUID organizationId);

    @Query(
            """
            select l from LinkEntity l where l.organizationId = :organizationId
            order by l.createdAt desc, l.id desc
            """)
    List<LinkEntity> findNewest(UUID organizationId, Limit limit);

    @Query(
            """
            select l from LinkEntity l where l.organizationId = :organizationId
            and (l.createdAt < :createdAt or (l.createdAt = :createdAt and l.id < :id))
            order by l.createdAt desc, l.id desc
            """)
    List<LinkEntity> findBefore(UUID organizationId, Instant createdAt, UUID id, Limit limit);

    /** Slugs are unique over all organizations: this tells only that one is taken. */
    @Query("select count(l) > 0 from LinkEntity l where lower(l.slug) = :folded")
    boolean isTaken(String folded);
}
