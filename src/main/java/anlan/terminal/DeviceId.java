package anlan.terminal;

import anlan.kernel.Identifier;
import java.util.UUID;

/** The id of a phone (移动终端编号), made on the phone itself. */
public record DeviceId(UUID value) implements Identifier {}
