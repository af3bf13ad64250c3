package {{package}};

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
interface {{Name}}Repository extends Repository<{{Name}}Entity, UUID> {

    {{Name}}Entity saveAndFlush({{Name}}Entity {{name}});

    void delete({{Name}}Entity {{name}});

    Optional<{{Name}}Entity> findByIdAndOrganizationId(UUID id, UUID organizationId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            """
            select e from {{Name}}Entity e where e.id = :id and e.organizationId = :organizationId
            """)
    Optional<{{Name}}Entity> lock(UUID id, UUID organizationId);

    /** The newest first. */
    @Query(
            """
            select e from {{Name}}Entity e where e.organizationId = :organizationId
            and (e.createdAt, e.id) < (:createdAt, :id) order by e.createdAt desc, e.id desc
            """)
    List<{{Name}}Entity> findAfter(UUID organizationId, Instant createdAt, UUID id, Limit limit);
}
