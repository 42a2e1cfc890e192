/** Help inside the studio: the how-tos that concern it, as pages of Orgo. */
package org.orgo.studio.help;
