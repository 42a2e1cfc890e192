package org.orgo.exports.passport;

import org.springframework.lang.Nullable;

/**
 * @param passport of the export that wrote the file, or that its name names; null for an unknown
 *     one
 */
public record CheckedFile(PassportVerdict verdict, @Nullable ExportPassport passport) {

  static final CheckedFile UNKNOWN = new CheckedFile(PassportVerdict.UNKNOWN, null);
}
