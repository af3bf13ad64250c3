package com.example.parasol.core.domain.link;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

    /** In the order in which batches of clicks lock them, so that neither waits for the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            """
            select l from LinkEntity l where l.id in :ids and l.organizationId = :organizationId
            order by l.id
            """)
    List<LinkEntity> lockAll(Collection<UUID> ids, UUID organizationId);

    void delete(LinkEntity link);

    /** Slugs are unique over all organizations: this tells only that one is taken. */
    @Query("select count(l) > 0 from LinkEntity l where lower(l.slug) = :folded")
    boolean isTaken(String folded);
}
