package anlan.penalty;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Where a party wants its papers sent (送达地址确认).
 *
 * @param electronic the mail address or fax it agreed to; empty where it did not
 */
@Table(schema = "penalty", name = "service_address")
public record ServiceAddress(
        @Id UUID id, CaseId penaltyCase, UUID party, String address, String postCode, String receiver, String phone, String electronic,
        LocalDate confirmedOn, UUID paper, boolean current) {

    ServiceAddress past() {
        return new ServiceAddress(id, penaltyCase, party, address, postCode, receiver, phone, electronic, confirmedOn, paper, false);
    }
}
