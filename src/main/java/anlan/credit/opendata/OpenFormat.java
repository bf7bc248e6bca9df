package anlan.credit.opendata;

/** How a file of open data is written (文件格式). */
public enum OpenFormat {
    CSV("csv", "text/csv;charset=UTF-8"),
    CSV_PACKED("csv.gz", "application/gzip"),
    JSON("json", "application/json"),
    JSON_PACKED("json.gz", "application/gzip");

    private final String suffix;
    private final String mediaType;

    OpenFormat(String suffix, String mediaType) {
        this.suffix = suffix;
        this.mediaType = mediaType;
    }

    public String suffix() {
        return suffix;
    }

    public String mediaType() {
        return mediaType;
    }

    boolean isCsv() {
        return this == CSV || this == CSV_PACKED;
    }

    boolean isPacked() {
        return this == CSV_PACKED || this == JSON_PACKED;
    }
}
