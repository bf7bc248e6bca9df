package anlan.inspection.patrol;

import org.springframework.data.repository.CrudRepository;

interface PatrolStore extends CrudRepository<Patrol, PatrolId> {}
