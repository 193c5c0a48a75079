export {
  type DanfoFrame,
  type DanfoLibrary,
  type DanfoRecord,
  type FromDanfoOptions,
  fromDanfo,
  tableFromDanfo,
  toDanfo,
} from "./publish/danfo.js";
