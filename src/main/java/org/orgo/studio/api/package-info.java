/** The REST interface of the studio. */
package org.orgo.studio.api;
