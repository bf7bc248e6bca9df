package anlan.inspection;

import java.util.UUID;
import org.springframework.data.relational.core.mapping.Table;

/** A member of the team of a visit (检查人员), the leader first, with name and certificate as they were. */
@Table(schema = "inspection", name = "visit_officer")
record VisitOfficer(UUID officer, String name, String certificateNo, String agencyName) {}
