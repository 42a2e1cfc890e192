package org.orgo.exports.passport;

import org.springframework.lang.Nullable;

/**
 * @param passport of the export that wrote the file, or that its name names; null for an unknown
 *     one
 */
public record PassportCheck(PassportVerdict verdict, @Nullable ExportPassport passport) {

  static final PassportCheck UNKNOWN = new PassportCheck(PassportVerdict.UNKNOWN, null);
}
