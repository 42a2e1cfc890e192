/** Forms with files, read as they come; the server's own reading is off. */
@NamedInterface("uploads")
package org.orgo.web.uploads;

import org.springframework.modulith.NamedInterface;
