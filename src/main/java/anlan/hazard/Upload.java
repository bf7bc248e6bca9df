package anlan.hazard;

import java.io.InputStream;

/** A photo handed in with a form (上传照片). */
public record Upload(String name, InputStream content) {}
