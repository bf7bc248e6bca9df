package anlan.organization.account;

import anlan.organization.OfficerId;
import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

interface AccountStore extends CrudRepository<Account, AccountId> {

    Optional<Account> findByUsername(String username);

    Optional<Account> findByOfficer(OfficerId officer);
}
