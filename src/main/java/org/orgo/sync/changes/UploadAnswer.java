package org.orgo.sync.changes;

import java.util.List;

/**
 * What became of an upload.
 *
 * @param acknowledgedSeq the last operation of the node that was answered
 */
public record UploadAnswer(long acknowledgedSeq, List<OperationAnswer> results) {}
