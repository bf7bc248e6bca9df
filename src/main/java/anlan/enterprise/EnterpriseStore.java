package anlan.enterprise;

import org.springframework.data.repository.CrudRepository;

interface EnterpriseStore extends CrudRepository<Enterprise, EnterpriseId> {}
