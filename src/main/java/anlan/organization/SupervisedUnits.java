package anlan.organization;

import java.util.Optional;
import java.util.UUID;

/** The register of enterprises as an officer needs it to declare an interest (监管对象名录). */
public interface SupervisedUnits {

    /** A registered unit. */
    record Unit(UUID id, String name) {}

    /** By unified credit code or by full name. */
    Optional<Unit> find(String codeOrName);
}
