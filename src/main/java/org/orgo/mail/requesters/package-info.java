/** What people who write by mail are told without anybody writing to them. */
@NamedInterface("requesters")
package org.orgo.mail.requesters;

import org.springframework.modulith.NamedInterface;
