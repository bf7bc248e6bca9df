package anlan.hazard;

import org.springframework.data.repository.CrudRepository;

interface HazardStore extends CrudRepository<Hazard, HazardId> {}
