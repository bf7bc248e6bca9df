package anlan.complaint;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.CrudRepository;

interface RewardStore extends CrudRepository<Reward, RewardId> {

    Optional<Reward> findByComplaint(UUID complaint);
}
