package anlan.terminal.upload;

import org.jspecify.annotations.Nullable;

/**
 * How far an upload is (上传进度).
 *
 * @param received octets that lie on the disk, counted from the first; null where that is nobody's business here
 * @param sha256 once complete
 */
public record Progress(
        Outcome outcome, @Nullable Long received, @Nullable Long size, boolean complete, @Nullable String sha256, @Nullable String reason) {

    /** What became of a part (接收结果). */
    public enum Outcome {
        /** It lies on the disk. */
        TAKEN,
        /** Something before it is missing, or another call is writing: go on from {@code received}. */
        ELSEWHERE,
        /** All of it came and is not what was announced: it begins anew. */
        ALTERED,
        /** The id is known with other content. */
        OTHER,
        /** The id is somebody else's. */
        FOREIGN,
        /** More than a phone may send at once. */
        TOO_MUCH
    }

    static Progress at(Outcome outcome, long received, long size) {
        return new Progress(outcome, received, size, false, null, null);
    }

    static Progress complete(long size, String sha256) {
        return new Progress(Outcome.TAKEN, size, size, true, sha256, null);
    }

    static Progress refused(Outcome outcome, String reason) {
        return new Progress(outcome, null, null, false, null, reason);
    }

    Progress because(String sentence) {
        return new Progress(outcome, received, size, complete, sha256, sentence);
    }
}
