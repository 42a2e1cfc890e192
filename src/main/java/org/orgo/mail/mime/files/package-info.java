/** Files inside other forms: uuencoded text, TNEF, invitations to a calendar. */
package org.orgo.mail.mime.files;
