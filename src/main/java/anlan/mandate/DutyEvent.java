package anlan.mandate;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Reference;
import anlan.kernel.Traceable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that happened to a duty (待办变化): the trace finds it under the duty and under the record it is about. */
public sealed interface DutyEvent extends Traceable
        permits DutyStarted, DutyEnded, DutyMoved, DutyHandedOver, DutyOverdue, DutyEscalated {

    /** The duty. */
    @Override
    DutyId subject();

    /** The kind its module gave it. */
    String kind();

    /** The record the duty is about. */
    Reference record();

    @Override
    @Nullable EnterpriseId enterprise();

    @Override
    default List<Reference> sources() {
        return List.of(record());
    }
}
