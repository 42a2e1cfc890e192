/** Files that a form sends, read as they come. */
@NamedInterface("uploads")
package org.orgo.web.uploads;

import org.springframework.modulith.NamedInterface;
