/** SCIM 2.0 as it is spoken: paths, bodies, filters, patches and errors (RFC 7643, RFC 7644). */
package org.orgo.people.scim.api;
