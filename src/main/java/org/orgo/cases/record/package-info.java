/**
 * Everything that is stored of a case, for those who audit it: also of one they may not see. What
 * of it is shown is decided by whoever asks.
 */
@NamedInterface("record")
package org.orgo.cases.record;

import org.springframework.modulith.NamedInterface;
