/** Takes out of files what tells who made them, when, where and with what. */
@NamedInterface("files")
package org.orgo.anonymous.files;

import org.springframework.modulith.NamedInterface;
