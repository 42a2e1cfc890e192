/** Which mailboxes this node reads, and how what is read there gets stored. */
package org.orgo.mail.inbound.flow;
