package anlan.organization;

import java.util.List;
import org.springframework.data.repository.CrudRepository;

interface OfficerStore extends CrudRepository<Officer, OfficerId> {}

interface CertificateStore extends CrudRepository<Certificate, CertificateId> {

}

interface PostHoldingStore extends CrudRepository<PostHolding, PostHoldingId> {

    List<PostHolding> findByOfficerAndValidToIsNull(OfficerId officer);

    boolean existsByOfficerAndAgencyAndPostAndValidToIsNull(OfficerId officer, String agency, Post post);
}

interface InterestStore extends CrudRepository<Interest, InterestId> {}
