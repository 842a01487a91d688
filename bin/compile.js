// Compiles the program when it is installed, so that its first run does not have to.
import { compiled } from "./compiled.js";

await compiled();
