package anlan.complaint;

import java.time.Instant;

/** A word between the person who reported and the handler (往来留言); neither learns the other's name. */
public record Message(boolean fromCitizen, Instant at, String words) {

    @Override
    public String toString() {
        return "Message";
    }
}
