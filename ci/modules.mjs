// The two modules that a page explores with, under node.
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** @param {any} module @param {Uint8Array} bytes */
function put(module, bytes) {
    const at = module.room(bytes.length);
    new Uint8Array(module.memory.buffer, at, bytes.length).set(bytes);
}

/** @param {any} module @param {number} at */
const taken = (module, at) => new Uint8Array(module.memory.buffer, at, module.answer_length()).slice();

/** An instance of the explorer. */
class Explorer {
    constructor(module) { this.module = module; }

    /** @param {Uint8Array} programs */
    hold(programs) {
        put(this.module, programs);
        this.module.hold();
    }

    /** @param {object} request @returns {string} */
    ask(request) {
        put(this.module, new TextEncoder().encode(JSON.stringify(request)));
        return new TextDecoder().decode(taken(this.module, this.module.answer()));
    }

    /** The answer about a compiled program; nothing where that is refused. @param {object} request @param {Uint8Array} programs */
    asked(request, programs) {
        this.hold(programs);
        const answer = this.ask(request);
        return this.module.lacks() ? "" : answer;
    }
}

/** Both modules, compiled once; the compiler is one instance, explorers are as many as are wanted. */
export class Modules {
    /** @param {string} folder */
    static async load(folder) {
        const read = (/** @type {string} */ name) => new WebAssembly.Module(readFileSync(join(folder, name)));
        const [explorer, compiler] = [read("explorer.wasm"), read("compiler.wasm")];
        const { exports } = new WebAssembly.Instance(compiler, {});
        return {
            compile: (/** @type {{ source: string, set?: Record<string, number> }} */ { source, set = {} }) => {
                put(exports, new TextEncoder().encode(`${Object.entries(set).map(([name, value]) => `${name}=${value}\n`).join("")}\n${source}`));
                return taken(exports, exports.compile());
            },
            explorer: () => new Explorer(new WebAssembly.Instance(explorer, { page: { progress: () => 1 } }).exports),
        };
    }
}
