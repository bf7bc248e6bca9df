package anlan.inspection;

import org.springframework.data.repository.CrudRepository;

interface VisitStore extends CrudRepository<Visit, VisitId> {}
